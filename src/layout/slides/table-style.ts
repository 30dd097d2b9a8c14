import type { TableStyle } from '../blocks/table-style.js';
import { strong, text } from './slide.js';

export const SLIDE_TABLE: TableStyle = {
  text: text(18),
  head: strong(18),
  small: text(18, 'ink2'),
  leading: 21.6,
  mark: 24,
  headHeight: 32,
  groupHeight: 36,
  rowHeight: 34,
  gutter: 18,
  bars: true,
  barWidth: 220,
  barHeight: 16,
  key: 12,
};
