/**
 * A name without case and separators, ASCII letters and digits only: "SQuAD v2.0", "squad_v2.0" and "SQUAD-V2-0" are
 * one.
 */
export function compactName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
