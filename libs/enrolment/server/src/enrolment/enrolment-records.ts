/** Where a person worked on the day something happened. All null for staff of the operator without a municipality; the administration also where its term is not known. */
export interface PlaceOfThatDay {
  /** INEGI key, five digits. */
  readonly municipalityKey: string | null;
  readonly administrationId: string | null;
  readonly agency: string | null;
  readonly position: string | null;
}

/** An enrolment, as other domains read it. */
export interface EnrolmentRecord extends PlaceOfThatDay {
  readonly id: string;
  readonly accountId: string;
  readonly courseId: string;
  /** Of the day of enrolling; stays this one. */
  readonly courseVersionId: string;
  readonly courseKey: string;
  readonly enrolledAt: Date;
}

/** Earned once, never taken back. The place is that of the day of completing. */
export interface CompletionRecord extends PlaceOfThatDay {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly courseVersionId: string;
  readonly completedAt: Date;
}

/** A requirement beside the lessons, as its own domain names it. */
export interface RequirementName {
  readonly kind: string;
  readonly key: string;
}
