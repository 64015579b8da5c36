// Whether what answers at an address is well: for HEALTHCHECK, in an image without curl. `node deploy/healthy.mjs <address>`
const MAY_TAKE_MS = 4_000;

try {
  const { ok } = await fetch(process.argv[2], { signal: AbortSignal.timeout(MAY_TAKE_MS) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
