// Who may import whom: a domain may import its own rooms and any floor below it. Nothing above, nothing beside.
export const FLOORS = [
  ['platform'],
  ['territory'],
  ['identity'],
  ['notifications', 'catalogue'],
  ['enrolment'],
  ['quizzes', 'forums', 'workshops', 'certificates', 'advisory', 'deliberation'],
  ['action-plans', 'interop'],
  ['reporting'],
  // Not a domain: the one list of all of them, which the processes, the command line and the tests compose.
  ['house'],
];

/** Rooms a domain may have, and which rooms each may open. Server and web never meet. */
export const ROOMS = {
  contract: ['contract'],
  events: ['contract', 'events'],
  server: ['contract', 'events', 'server'],
  testing: ['contract', 'events', 'server', 'testing'],
  web: ['contract', 'web'],
};

const EVERY_DOMAIN = FLOORS.flat();
const SERVER_PACKAGES = ['@nestjs/*', 'typeorm', 'bullmq', 'ioredis', 'pg', 'express', 'nodemailer', 'pdfkit', 'passport*'];

function reachableFrom(domain, floor) {
  const below = FLOORS.slice(0, floor).flat();
  return [domain, ...below].map((name) => `domain:${name}`);
}

/** Event types live in the events room, which any domain's server may import: neighbours speak by events. */
const domainConstraints = FLOORS.flatMap((domains, floor) =>
  domains.map((domain) => ({
    sourceTag: `domain:${domain}`,
    onlyDependOnLibsWithTags: [...reachableFrom(domain, floor), 'layer:events'],
  })),
);

const roomConstraints = (isSpec) => Object.entries(ROOMS).map(([room, opens]) => ({
  sourceTag: `layer:${room}`,
  onlyDependOnLibsWithTags: [...opens, ...(isSpec && room === 'server' ? ['testing'] : [])].map((name) => `layer:${name}`),
  ...(room === 'web' && { bannedExternalImports: SERVER_PACKAGES }),
  ...(room === 'server' && { bannedExternalImports: ['@angular/*'] }),
  ...((room === 'contract' || room === 'events') && { allowedExternalImports: ['zod/mini', 'zod', ...(isSpec ? ['fast-check'] : [])] }),
}));

const appConstraints = [
  { sourceTag: 'layer:app-server', onlyDependOnLibsWithTags: ['layer:contract', 'layer:events', 'layer:server', 'layer:testing'] },
  { sourceTag: 'layer:app-web', onlyDependOnLibsWithTags: ['layer:contract', 'layer:web'] },
  { sourceTag: 'layer:journeys', onlyDependOnLibsWithTags: ['layer:contract'] },
  { sourceTag: 'domain:roof', onlyDependOnLibsWithTags: EVERY_DOMAIN.map((name) => `domain:${name}`) },
];

/** For `@nx/enforce-module-boundaries`. */
export const depConstraints = [...domainConstraints, ...roomConstraints(false), ...appConstraints];

/** Specs may open the testing rooms too. */
export const depConstraintsOfSpecs = [...domainConstraints, ...roomConstraints(true), ...appConstraints];
