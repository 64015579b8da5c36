import { catalogueErrors } from '@aula/catalogue/contract';
import { GeneratedPeople } from '@aula/identity/server';
import { DomainError, ENVIRONMENT, type Environment, system } from '@aula/platform/server';
import type { INestApplicationContext } from '@nestjs/common';
import { type Command, InvalidArgumentError } from 'commander';
import { answer, type AnswerOptions, say } from '../answer';
import { DemoClock } from '../demo/demo-clock';
import { generatePeople, type Wanted } from '../generate/generate-people';
import { Refusal } from '../refusal';
import { withHouse } from '../with-house';

interface GenerateOptions extends AnswerOptions {
  readonly people: number;
  readonly course: string;
  readonly seed: string;
}

const NO_SUCH_COURSE = 'catalogue.no-such-course' satisfies keyof typeof catalogueErrors;
const PEOPLE_MAXIMUM = 1_000_000;

export function seedCommands(program: Command): void {
  program
    .command('seed:generate')
    .description('Llena la base con personas ficticias en cualquier número: tres de cada diez terminaron el curso, tres van en camino y cuatro no han empezado. Repetirla con los mismos datos no agrega nada.')
    .requiredOption('--people <número>', 'cuántas personas', wholeNumber)
    .option('--course <clave>', 'el curso en que se inscriben', 'ga-101')
    .option('--seed <palabra>', 'otra palabra da otras personas', word, 'a')
    .option('--json', 'responde en JSON')
    .action(async ({ people, course, seed, ...options }: GenerateOptions) => {
      const generated = await withHouse((house) => generate(house, { people, courseKey: course, seed }), new DemoClock());
      answer(options, generated, [`Inscritas ahora: ${generated.enrolled}.`, `Las sigue ${generated.coordinator.email}, con la contraseña «${generated.coordinator.passphrase}».`]);
    });
}

/** Beside real people nobody may be invented: coverage would count them. The demo counts as a demo, whoever tries it. */
async function generate(house: INestApplicationContext, wanted: Wanted) {
  const { AULA_MODE } = house.get<Environment>(ENVIRONMENT);
  if (AULA_MODE === 'production' && (await house.get(GeneratedPeople).isAnybodyReal(system))) {
    throw new Refusal('Esta base es de producción y tiene cuentas de personas reales: las ficticias se contarían entre ellas. Usa otra base, o AULA_MODE=demo en una de demostración.');
  }
  try {
    return await generatePeople(house, wanted, say);
  } catch (error) {
    throw error instanceof DomainError && error.code === NO_SUCH_COURSE ? new Refusal(`No hay un curso ${wanted.courseKey}. Impórtalo antes: npm run aula -- catalogue:import <carpeta>`) : error;
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > PEOPLE_MAXIMUM) throw new InvalidArgumentError(`debe ser un número entero entre 1 y ${PEOPLE_MAXIMUM}.`);
  return number;
}

function word(text: string): string {
  if (!/^[a-z0-9-]{1,20}$/.test(text)) throw new InvalidArgumentError('debe tener de 1 a 20 letras minúsculas sin acento, cifras o guiones.');
  return text;
}
