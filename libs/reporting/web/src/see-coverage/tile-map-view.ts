import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MunicipalityCoverage } from '@aula/reporting/contract';
import { figuresOf } from './coverage-sentences';
import { CoverageStore } from './coverage-store';
import { shareOf, STEPS, stepOf } from './ramp';
import { type Direction, neighbour, type Tile, tilesOf } from './tile-grid';

const CELL = 20;
const GAP = 2;
const KEYS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** A tile for each municipality, about where it lies. One stop for the Tab key; arrows walk from tile to tile. */
@Component({
  selector: 'aula-tile-map',
  imports: [RouterLink],
  templateUrl: './tile-map-view.html',
  styleUrl: './tile-map-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TileMapView {
  protected readonly store = inject(CoverageStore);
  readonly stateName = input.required<string>();
  readonly municipalities = input.required<readonly MunicipalityCoverage[]>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly placed = computed(() => tilesOf(this.municipalities()));
  private readonly hovered = signal<string | undefined>(undefined);
  /** The tile that the Tab key reaches, and whose figures stand below. */
  protected readonly chosenKey = linkedSignal<string | undefined>(() => this.placed()[0]?.municipality.key);
  private readonly isTouched = linkedSignal({ source: this.placed, computation: () => false });

  protected readonly title = computed(() => $localize`:@@reporting.municipalities-of-state-name-by-coverage:Municipios de ${this.stateName()}:stateName: por cobertura`);
  protected readonly side = CELL - GAP;
  protected readonly legend = STEPS;
  protected readonly withoutTile = computed(() => this.municipalities().length - this.placed().length);
  protected readonly extent = computed(() => {
    const count = (pick: (tile: Tile) => number) => Math.max(0, ...this.placed().map(pick)) + 1;
    return { columns: count(({ column }) => column), rows: count(({ row }) => row) };
  });
  protected readonly viewBox = computed(() => `${-GAP / 2} ${-GAP / 2} ${this.extent().columns * CELL} ${this.extent().rows * CELL}`);
  protected readonly tiles = computed(() => this.placed().map(({ municipality, column, row }) => ({
    key: municipality.key, name: municipality.name, x: column * CELL, y: row * CELL, step: stepOf(shareOf(municipality)), figures: figuresOf(municipality),
  })));
  protected readonly shown = computed(() => {
    const key = this.hovered() ?? (this.isTouched() ? this.chosenKey() : undefined);
    return this.tiles().find((tile) => tile.key === key);
  });

  protected choose(key: string): void {
    this.chosenKey.set(key);
    this.isTouched.set(true);
  }

  protected hover(key: string | undefined): void {
    this.hovered.set(key);
  }

  protected walk(event: KeyboardEvent): void {
    const next = this.nextFor(event.key);
    if (!next) return;
    event.preventDefault();
    this.choose(next.municipality.key);
    this.host.nativeElement.querySelector<SVGElement>(`[data-key="${next.municipality.key}"]`)?.focus();
  }

  private nextFor(key: string): Tile | undefined {
    const tiles = this.placed();
    if (key === 'Home') return tiles[0];
    if (key === 'End') return tiles.at(-1);
    const from = tiles.find(({ municipality }) => municipality.key === this.chosenKey());
    const direction = KEYS[key];
    return from && direction ? neighbour(tiles, from, direction) : undefined;
  }
}
