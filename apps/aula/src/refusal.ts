/** A sentence for whoever typed the command: what is wrong and what to do. Exit code 1. */
export class Refusal extends Error {}
