/** Solves A x = b for a symmetric positive definite A, given as rows. Throws if it is not. */
export function createSolver(
  a: readonly (readonly number[])[],
): (b: ArrayLike<number>) => number[] {
  const lower = factor(a);
  const n = lower.length;
  return (b) => {
    const x = Array.from({ length: n }, (_, i) => b[i]);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) x[i] -= lower[i][j] * x[j];
      x[i] /= lower[i][i];
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let j = i + 1; j < n; j++) x[i] -= lower[j][i] * x[j];
      x[i] /= lower[i][i];
    }
    return x;
  };
}

/** The lower triangle L with L L' = A (Cholesky). */
function factor(a: readonly (readonly number[])[]): number[][] {
  const n = a.length;
  const lower = a.map((row) => row.map(() => 0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i][j];
      for (let k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
      if (i !== j) lower[i][j] = sum / lower[j][j];
      else if (sum > 0) lower[i][i] = Math.sqrt(sum);
      else throw new Error("the matrix is not positive definite");
    }
  }
  return lower;
}
