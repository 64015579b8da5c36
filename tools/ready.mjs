// Runs on whatever Node the machine has, without packages: installs what is missing, then hands over to the Node of the project.
//   node tools/ready.mjs <script> [arguments]
// Nothing here may be newer than the oldest Node that should read the sentence below.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error('\nAula Abierta necesita Node 20.19 o posterior y aquí hay ' + process.version + '. Instala Node 24 desde https://nodejs.org y vuelve a intentarlo.\n');
  process.exit(1);
}

import('./start/handover.mjs')
  .then(({ handOver }) => handOver(process.argv.slice(2)))
  .then((code) => process.exit(code));
