/**
 * Functions whose Sobol indices are known in closed form, on the unit cube.
 *
 * Ishigami: sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 on (-π, π)³ (Ishigami and Homma 1990).
 */
export function ishigami([u1, u2, u3]: readonly number[]): number {
  const [x1, x2, x3] = [u1, u2, u3].map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

/**
 * Its indices, with a = 7 and b = 0.1, from the parts of the variance (Saltelli and others 2008, Global
 * Sensitivity Analysis: The Primer): V1 = (1 + b π⁴ / 5)² / 2, V2 = a² / 8, V13 = 8 b² π⁸ / 225. To four
 * digits 0.3139, 0.4424, 0 and 0.5576, 0.4424, 0.2437, the values that are usually quoted.
 */
export const ISHIGAMI = (() => {
  const [one, two, both] = [
    (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2,
    49 / 8,
    (8 * 0.01 * Math.PI ** 8) / 225,
  ];
  const all = one + two + both;
  return { first: [one / all, two / all, 0], total: [(one + both) / all, two / all, both / all] };
})();

/**
 * Sobol's g function, the product of (|4 x - 2| + a) / (1 + a) (Saltelli and Sobol' 1995), with the
 * usual eight a: two that matter, two that matter less, four that hardly do.
 */
export const G = [0, 1, 4.5, 9, 99, 99, 99, 99];

export const sobolG = (x: readonly number[]): number =>
  G.reduce((product, a, d) => product * ((Math.abs(4 * x[d] - 2) + a) / (1 + a)), 1);

/** Its indices: V_i = 1 / (3 (1 + a_i)²), V = Π (1 + V_i) - 1, S_i = V_i / V, T_i = V_i Π_{j≠i} (1 + V_j) / V. */
export function sobolGIndices() {
  const parts = G.map((a) => 1 / (3 * (1 + a) ** 2));
  const product = parts.reduce((p, v) => p * (1 + v), 1);
  const variance = product - 1;
  return {
    first: parts.map((v) => v / variance),
    total: parts.map((v) => ((v / (1 + v)) * product) / variance),
  };
}
