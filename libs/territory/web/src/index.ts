export { territoryTexts } from './territory.texts';
