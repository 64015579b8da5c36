const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;
const GROUPS = 8;
const OF_NETWORK = 4;

/** What counts as one address: of IPv6 the network, since whoever has one address of it has all of them. */
export function networkOf(address: string | undefined): string {
  const plain = (address ?? '').replace(MAPPED, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const [front, back] = [groupsOf(head), groupsOf(tail ?? '')];
  const filled = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, GROUPS - front.length - back.length)).fill('0'), ...back];
  return filled.slice(0, OF_NETWORK).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}
