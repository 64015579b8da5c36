import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CoursePackages, PackageError, type ReadPackage, readPackageFolder } from '@aula/catalogue/server';
import { type PackageFiles, system } from '@aula/platform/server';
import type { INestApplicationContext } from '@nestjs/common';
import { Refusal } from './refusal';

export interface ImportedCourse {
  readonly courseKey: string;
  readonly number: number;
  readonly isNew: boolean;
}

/** Imports one course package; the same content again changes nothing. */
export async function importPackage(house: INestApplicationContext, folder: string): Promise<ImportedCourse> {
  return withPackage(folder, (files) => house.get(CoursePackages).import(system, files));
}

/** Reads a package without publishing it. */
export async function measurePackage(house: INestApplicationContext, folder: string): Promise<ReadPackage> {
  return withPackage(folder, async (files) => house.get(CoursePackages).measure(system, files));
}

async function withPackage<Result>(folder: string, work: (files: PackageFiles) => Promise<Result>): Promise<Result> {
  try {
    return await work(await readPackageFolder(folder));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new Refusal(`No hay una carpeta ${folder}, o no se puede leer.`);
    if (error instanceof PackageError) throw new Refusal(`El paquete ${folder} tiene errores:\n${error.message}`);
    throw error;
  }
}

/** Imports every package of a folder, in the order of their names. */
export async function importPackages(house: INestApplicationContext, folder: string): Promise<ImportedCourse[]> {
  const imported: ImportedCourse[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory()).sort((a, b) => a.name.localeCompare(b.name))) {
    const isPackage = await access(join(folder, name, 'course.yaml')).then(() => true, () => false);
    if (isPackage) imported.push(await importPackage(house, join(folder, name)));
  }
  return imported;
}
