import type { Command } from './command.js';
import { SHELLS } from './completion/names.js';

export const completion: Command = {
  name: 'completion',
  words: {
    usage: SHELLS.join('|'),
    text: 'The script goes to standard output. With -- and the words of a line, what may stand in the place of the last one.',
  },
  summary: 'Print a script by which a shell completes commands, flags, and what your dataset holds.',
  flags: {},
  examples: [
    ['rolecast completion bash', 'For ~/.bashrc: source <(rolecast completion bash)'],
    ['rolecast completion zsh', 'For ~/.zshrc, after compinit: source <(rolecast completion zsh)'],
    ['rolecast completion fish', 'For ~/.config/fish/completions/rolecast.fish'],
    ['rolecast completion powershell', 'For $PROFILE: rolecast completion powershell | Out-String | Invoke-Expression'],
  ],
  run: async (given, commands) => (await import('./completion/answer.js')).answer(given, commands),
};
