/** Names, each after all that it refers to; alphabetical where the choice is free. What refers to itself may. Throws on a circle. */
export function inOrder(references: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const placed = new Set<string>();
  const left = [...references.keys()].sort();
  while (left.length > 0) {
    const next = left.findIndex((name) => [...(references.get(name) ?? [])].every((other) => other === name || placed.has(other) || !references.has(other)));
    if (next < 0) throw new Error(`tables refer to each other in a circle: ${left.join(', ')}`);
    placed.add(left.splice(next, 1)[0] ?? '');
  }
  return [...placed];
}
