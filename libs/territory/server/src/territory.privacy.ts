import { definePersonalData } from '@aula/platform/server';

export const territoryPersonalData = definePersonalData({
  domain: 'territory',
  title: 'Territorio',
  tables: {},
  withoutPeople: {
    state: 'entidades federativas',
    municipality: 'municipios',
    administration: 'periodos de las administraciones municipales, sin sus integrantes',
    territory_edition: 'edición del catálogo de lugares',
  },
});
