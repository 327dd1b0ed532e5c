/** What stands in the place of a sheet that cannot be opened. */
export const NoSheet = ({ what, why }: { what: string; why: string }) => (
  <div class="teach">
    <h1>There is no {what} here</h1>
    <p role="alert">{why}</p>
    <p>
      <a href="#/">See all lessons</a>
    </p>
  </div>
);
