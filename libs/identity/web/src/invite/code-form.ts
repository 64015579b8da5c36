import { FormControl, FormGroup } from '@angular/forms';
import { type InvitedRole, makeInvitationCode, type MakeInvitationCode } from '@aula/identity/contract/inviting';
import { type FieldWords, textControl } from '@aula/platform/web/forms';
import { placeDraft } from '@aula/territory/web/forms';
import * as z from 'zod/mini';

const USUAL_LIMIT = 30;
const USUAL_DAYS = 14;
const DAY = 86_400_000;

/** A whole number as people type it. */
const limit = z.pipe(z.string().check(z.regex(/^\d{1,4}$/), z.overwrite((typed) => typed.trim())), z.transform(Number)).check((made) => {
  if (!z.safeParse(makeInvitationCode.shape.limit, made.value).success) made.issues.push({ code: 'custom', input: made.value });
});

export function codeForm(today: Date) {
  const fields = makeInvitationCode.shape;
  return new FormGroup({
    place: textControl(fields.placeKey),
    municipalityKey: new FormControl('', { nonNullable: true }),
    role: new FormControl<InvitedRole>('learner', { nonNullable: true }),
    courseKey: new FormControl('', { nonNullable: true }),
    limit: textControl(limit, String(USUAL_LIMIT)),
    endsOn: textControl(fields.endsOn, dayAfter(today, USUAL_DAYS)),
  });
}

type CodeForm = ReturnType<typeof codeForm>;

export function codeFrom(form: CodeForm): MakeInvitationCode {
  const { place, municipalityKey, role, courseKey, limit: typed, endsOn } = form.getRawValue();
  return { placeKey: municipalityKey || place, role, ...(courseKey !== '' && { courseKey }), limit: Number(typed), endsOn };
}

export const CODE_WORDS = {
  place: { required: $localize`:@@identity.codes.choose-place:Elige el lugar de las personas que invitas.` },
  limit: { required: $localize`:@@identity.codes.write-limit:Escribe cuántas personas podrán usarlo.`, unfit: $localize`:@@identity.codes.limit-range:Escribe un número del 1 al 1,000.` },
  endsOn: { required: $localize`:@@identity.codes.choose-end:Elige hasta qué día vale.` },
} as const satisfies Record<string, FieldWords>;

/** What of the form is kept until a code was made. */
export const codeDraft = z.object({
  typed: z.object({ place: z.string(), role: z.enum(['learner', 'trainer', 'liaison', 'coordinator']), courseKey: z.string(), limit: z.string(), endsOn: z.string() }),
  municipality: placeDraft,
});

/** The device's own calendar day, some days later, as the API writes days. */
export function dayAfter(from: Date, days: number): string {
  const then = new Date(from.getTime() + days * DAY);
  return [then.getFullYear(), then.getMonth() + 1, then.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
