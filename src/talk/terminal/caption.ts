/** Captions as text: lines that stay, and rows that change. */
import { stripVTControlCharacters, styleText } from 'node:util';
import type { ConversationMessage } from '../../store/index.ts';

export interface Style {
  /** What the other side is called. */
  readonly model: string;
  /** Whether the terminal shows colours and strikes through. */
  readonly hasColors: boolean;
}

type Look = Parameters<typeof styleText>[0];

/** A message in one line: unheard words are struck through. */
export function caption(message: ConversationMessage, style: Style): string {
  const { role, latencyMs } = message;
  const heard = plain(message.heard);
  const unheard = plain(message.unheard);
  const look = (as: Look, text: string): string => (style.hasColors ? styleText(as, text) : text);
  const cut = style.hasColors ? look(['dim', 'strikethrough'], unheard) : `[not heard: ${unheard}]`;
  const waited = latencyMs === undefined ? '' : look('dim', `(${(latencyMs / 1_000).toFixed(1)} s)`);
  const words = [heard, unheard === '' ? '' : cut, waited].filter((each) => each !== '');
  return `${look(role === 'user' ? 'cyan' : 'green', nameOf(role, style).padEnd(nameWidth(style)))}  ${words.join(' ')}`;
}

/** The end of a message under way, in one row. */
export function row({ role, heard }: ConversationMessage, style: Style, columns: number): string {
  const name = nameOf(role, style).padEnd(nameWidth(style));
  return `${name}  ${cropStart(plain(heard), columns - name.length - 3)}`;
}

/** Texts of others may hold whatever moves the cursor: only what is read is shown. */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replace(BIDI_CONTROLS, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** They turn the order of what follows. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** The end of a text, so that it fits. */
export function cropStart(text: string, columns: number): string {
  let left = columns;
  const shown: string[] = [];
  for (const character of characters(text).reverse()) {
    left -= width(character);
    if (left < 0) return `…${shown.slice(0, -1).reverse().join('')}`;
    shown.push(character);
  }
  return text;
}

/** The beginning of a text, so that it fits. */
export function cropEnd(text: string, columns: number): string {
  let left = columns;
  let shown = '';
  for (const character of characters(text)) {
    left -= width(character);
    if (left < 0) break;
    shown += character;
  }
  return shown;
}

/** In columns; rather too many than too few, since a row must not become two. */
export function width(text: string): number {
  return characters(text).reduce((columns, character) => columns + (character < '\u1100' ? 1 : 2), 0);
}

const segmenter = new Intl.Segmenter();

function characters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function nameOf(role: ConversationMessage['role'], { model }: Style): string {
  return role === 'user' ? 'You' : model;
}

function nameWidth({ model }: Style): number {
  return Math.max(3, model.length);
}
