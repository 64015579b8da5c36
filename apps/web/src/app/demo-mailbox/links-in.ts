export interface TextPart {
  readonly text: string;
  readonly link?: string;
}

const SCHEME = /^https?:\/\//;

/** Splits a plain message into text and links, so that a link can be followed without putting HTML into the page. A link is read without its scheme. */
export function linksIn(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: match[0].replace(SCHEME, ''), link: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
