import type { FieldWords } from '@aula/platform/web/forms';

export const SECOND_CODE_WORDS: FieldWords = {
  required: $localize`:@@identity.second-step.write-code:Escribe el código que muestra tu teléfono.`,
  unfit: $localize`:@@identity.second-step.six-or-paper:El código tiene seis números; los de recuperación, doce letras y números.`,
};
