import { definePersonalData } from '@aula/platform/server';

/** Figures are counted anew from what the reader reaches: nothing is kept of anybody. */
export const reportingPersonalData = definePersonalData({ domain: 'reporting', title: 'Cifras y listas de seguimiento', tables: {}, withoutPeople: {} });
