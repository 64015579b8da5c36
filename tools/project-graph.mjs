// Makes Nx's project graph anew and leaves it in its cache, for plain ESLint to read.
process.env.NX_DAEMON = 'false';
const { createProjectGraphAsync } = await import('@nx/devkit');
await createProjectGraphAsync({ exitOnError: true });
process.exit(0);
