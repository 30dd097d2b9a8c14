/**
 * The shells: how each asks what may follow, and how it is told. Each script hands over the words of the line up to the cursor, and is told
 * a candidate a line, with a tab and what it is behind it; a line `:files` asks for the shell's own names of files.
 */
import type { Candidates } from './candidates.js';
import type { ShellName } from './names.js';

export interface Shell {
  /** What the shell runs once. */
  readonly script: string;
  /** The words of the line, of those that the script hands over. */
  readonly words: (given: readonly string[]) => readonly string[];
  /** What the script reads. */
  readonly written: (candidates: Candidates) => string;
}

function written({ all, files }: Candidates): string {
  const lines = all
    .filter(({ value }) => !/[\p{Cc}\u2028\u2029]/u.test(value))
    .map(({ value, about }) => `${value}\t${shortened(about)}`);
  return [...lines, ...(files ? [':files'] : [])].map((line) => `${line}\n`).join('');
}

/** In characters: what stands beside a candidate in a narrow terminal. */
const SHORT = 60;

function shortened(about: string): string {
  const line = about.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT - 1)}…` : line;
}

const asTheyAre = (given: readonly string[]): readonly string[] => given;

/** Bash takes words apart at `=` and `:`, and completes what stands behind the last of them. */
const bash: Shell = {
  words: (given) => {
    const words: string[] = [];
    let joins = false;
    for (const word of given) {
      const isMark = /^[=:]+$/.test(word);
      if ((isMark || joins) && words.length > 0) words.push(`${words.pop()}${word}`);
      else words.push(word);
      joins = isMark;
    }
    return words;
  },
  written,
  script: `# rolecast completion bash
_rolecast() {
  local line value cut
  local words="\${COMP_LINE:0:COMP_POINT}"
  # What stands in the line before the word that bash completes.
  cut="\${words##*[[:space:]]}"
  cut="\${cut%"\${COMP_WORDS[COMP_CWORD]}"}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ "$line" == ":files" ]]; then
      compopt -o default
      continue
    fi
    value="\${line%%$'\\t'*}"
    value="\${value#"$cut"}"
    [[ "$value" == *[!A-Za-z0-9_./:=,@%+-]* ]] && printf -v value '%q' "$value"
    COMPREPLY+=("$value")
  done < <("$1" completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" </dev/null 2>/dev/null)
}
complete -F _rolecast rolecast
`,
};

const zsh: Shell = {
  words: asTheyAre,
  written,
  script: `#compdef rolecast
# rolecast completion zsh
_rolecast() {
  local line files=0
  local -a values shown
  for line in "\${(@f)$("\${(Q)words[1]}" completion zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" </dev/null 2>/dev/null)}"; do
    if [[ "$line" == ":files" ]]; then
      files=1
    elif [[ -n "$line" ]]; then
      values+=("\${line%%$'\\t'*}")
      shown+=("\${line//$'\\t'/  }")
    fi
  done
  (( \${#values} )) && compadd -l -d shown -a values
  (( files )) && _files
}
if [[ "\${funcstack[1]}" == "_rolecast" ]]; then _rolecast "$@"; else compdef _rolecast rolecast; fi
`,
};

const fish: Shell = {
  words: asTheyAre,
  written,
  script: `# rolecast completion fish
function __rolecast_candidates
    set -l before (commandline -opc)
    set -l last (commandline -ct)
    for line in ($before[1] completion fish -- $before[2..-1] "$last" </dev/null 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path "$last"
        else
            echo $line
        end
    end
end
complete -c rolecast -f -a '(__rolecast_candidates)'
`,
};

/** Windows PowerShell drops arguments that are empty: the last word comes with a full stop behind it. */
const powershell: Shell = {
  words: (given) => given.map((word, index) => (index === given.length - 1 ? word.slice(0, -1) : word)),
  written,
  script: `# rolecast completion powershell
Register-ArgumentCompleter -Native -CommandName rolecast -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  $before = @($words | Select-Object -Skip 1)
  $null | & $words[0] completion powershell '--' @before "$wordToComplete." 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
    $value, $about = $_ -split "\\t", 2
    $text = if ($value -match '[^\\w./:=,-]') { "'" + ($value -replace "'", "''") + "'" } else { $value }
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
  }
}
`,
};

export const SHELL_OF: Readonly<Record<ShellName, Shell>> = { bash, zsh, fish, powershell };
