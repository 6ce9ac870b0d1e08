import { resultNumber } from '../records/evaluation-result.ts';

/** What a card declares of a training. */
export interface DeclaredTraining {
  /** Grams of CO2 equivalent; null where there is an amount that is no number. */
  co2?: number | null;
  kWh?: number;
  hours?: number;
  hardware?: string;
}

/** Longer text is a sentence, not the name of a machine. */
const MOST_HARDWARE = 80;

/**
 * Reads `co2_eq_emissions` of a card's front matter: a number of grams, or an object with emissions, energy_consumed
 * (kWh), hours_used and hardware_used. An amount that is written with words is null: its unit cannot be trusted. Null
 * where nothing is declared.
 */
export function declaredTraining(value: unknown): DeclaredTraining | null {
  if (value === undefined || value === null) return null;
  const stated = typeof value === 'object' ? (value as Record<string, unknown>) : { emissions: value };
  const [kWh, hours] = [amount(stated.energy_consumed), amount(stated.hours_used)];
  const hardware = typeof stated.hardware_used === 'string' ? stated.hardware_used.trim().toWellFormed() : '';
  const declared: DeclaredTraining = {
    ...(stated.emissions === undefined || stated.emissions === null ? {} : { co2: amount(stated.emissions) }),
    ...(kWh === null ? {} : { kWh }),
    ...(hours === null ? {} : { hours }),
    ...(hardware === '' || hardware.length > MOST_HARDWARE ? {} : { hardware }),
  };
  return Object.keys(declared).length > 0 ? declared : null;
}

/** A number from 0 on; text with a percent sign or a unit is none. */
function amount(value: unknown): number | null {
  if (typeof value === 'string' && value.includes('%')) return null;
  const number = resultNumber(value);
  return number !== null && number >= 0 ? number : null;
}
