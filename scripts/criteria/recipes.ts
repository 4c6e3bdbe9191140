import type { Recipe } from './recipe.ts';
import { communeRecipes } from './recipes-commune.ts';
import { nationalRecipes } from './recipes-national.ts';
import { smartVillageRecipes } from './recipes-smart-village.ts';
import { villageRecipes } from './recipes-village.ts';

export const procedureFile = 'thu-tuc-2021-2025';

export const recipes: readonly Recipe[] = [
  ...nationalRecipes,
  ...communeRecipes,
  ...villageRecipes,
  ...smartVillageRecipes,
];
