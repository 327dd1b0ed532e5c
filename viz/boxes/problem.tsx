/** What is wrong with what stands in a box; nothing is seen where nothing is. */
export const BoxProblem = ({ id, problem }: { id: string; problem: string }) => (
  <small id={id} class="box-problem" role="alert">
    {problem}
  </small>
);
