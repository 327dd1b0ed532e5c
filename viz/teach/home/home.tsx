import "../../styles/teach-home.css";
import { builtInLessons } from "../lessons.ts";
import { LessonCard } from "./lesson-card.tsx";
import { OpenLink } from "./open-link.tsx";
import { OwnLessons } from "./own-lessons.tsx";

/** The start of teaching: what it is, the lessons, and what else there is. */
export const HomeView = () => (
  <div class="teach wide home">
    <Introduction />
    <Lessons />
    <OwnLessons />
    <More />
  </div>
);

const Introduction = () => (
  <section class="home-intro">
    <div>
      <h1>Teach with a prediction</h1>
      <p class="lede">
        A lesson tells a real case of hospitals that became partners. Everybody draws what they
        expect. Then the simulation runs beside the drawing, and what people got wrong is what they
        remember.
      </p>
      <p>
        About fifty minutes, alone or with a full room. No accounts and no server: a link sets the
        lesson, a short code brings back what each person did.
      </p>
    </div>
    <section aria-labelledby="session">
      <h2 id="session">How a session goes</h2>
      <ol class="home-steps">
        <li>
          <b>You set a lesson.</b> Choose one below and send its link, or show it as a picture that
          phones can scan.
        </li>
        <li>
          <b>They predict.</b> Each on their own screen draws what they expect and says why.
        </li>
        <li>
          <b>They see.</b> The simulation runs on their screen. They compare, change one thing, and
          decide.
        </li>
        <li>
          <b>You look together.</b> Their codes go on the <a href="#board">board</a>: what the room
          expected, beside what happens.
        </li>
      </ol>
    </section>
  </section>
);

const Lessons = () => (
  <section aria-labelledby="lessons">
    <h2 id="lessons">Lessons</h2>
    <div class="home-cards">
      {builtInLessons().map((lesson) => (
        <LessonCard key={lesson.id} lesson={lesson} />
      ))}
    </div>
  </section>
);

const More = () => (
  <section aria-labelledby="more">
    <h2 id="more">More to do</h2>
    <ul class="home-more">
      <li>
        <h3>
          <a href="#play">Role play</a>
        </h3>
        <p>Up to six teams run the hospitals, the regulator and the funder, a year at a time.</p>
      </li>
      <li>
        <h3>
          <a href="#board">The board</a>
        </h3>
        <p>Gather the codes of a room: what it expected, chose and decided.</p>
      </li>
      <li>
        <h3>
          <a href="#make">Make a lesson</a>
        </h3>
        <p>Write one about a case of your own, look at it as a learner, and check what it says.</p>
      </li>
      <li>
        <OpenLink />
      </li>
    </ul>
  </section>
);
