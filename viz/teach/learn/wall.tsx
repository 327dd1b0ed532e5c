import type { ComponentChildren } from "preact";
import { known } from "../engine.ts";
import { useWorlds, type WorldsNow } from "../worlds.ts";
import { GridPart } from "./grid-part.tsx";
import type { Learning } from "./learning.ts";
import { namesIn, watchText } from "./naming.ts";
import { Compared, RevealPart, useRevealed } from "./reveal-part.tsx";
import type { Slide } from "./slides.ts";
import { LiveStatement, worldsOfStatements } from "./statement.tsx";
import { Options, Weighed } from "./step-decide.tsx";
import { PredictionField } from "./step-predict.tsx";
import { Finding } from "./step-reading.tsx";
import { Trial } from "./step-vary.tsx";
import { Waiting } from "./waiting.tsx";

interface WallProps {
  learning: Learning;
  slide: Slide;
}

/** What one slide shows. */
export function Wall({ learning, slide: { step, part } }: WallProps) {
  const { lesson } = learning;
  if (step === "situation") {
    return <Told text={part === 0 ? lesson.summary : lesson.situation[part - 1]} />;
  }
  if (step === "roles") return <RoleSlide learning={learning} part={part} />;
  if (step === "question") return <p class="question">{lesson.question}</p>;
  if (step === "predict") return <PredictSlide learning={learning} part={part} />;
  if (step === "reveal") return <RevealSlide learning={learning} part={part} />;
  if (step === "surprise") return <SurpriseSlide learning={learning} part={part} />;
  if (step === "vary") {
    return part === 0 ? (
      <Told text={lesson.vary.prompt} />
    ) : (
      <Large part={<Trial learning={learning} />} />
    );
  }
  if (step === "decide") {
    return (
      <Large
        part={
          part === 0 ? (
            <Options learning={learning} />
          ) : (
            <Weighed learning={learning} part={part - 2} />
          )
        }
      />
    );
  }
  if (step === "research") return <Finding lesson={lesson} finding={lesson.research[part]} />;
  return <p class="question">{lesson.home}</p>;
}

/** Charts and controls, drawn as on a screen and magnified as a whole. */
const Large = ({ part }: { part: ComponentChildren }) => <div class="magnified">{part}</div>;

/** A text as large as its length allows. */
const Told = ({ text }: { text: string }) => (
  <p class={text.length > 420 ? "long" : text.length > 220 ? "middling" : "short"}>{text}</p>
);

function RoleSlide({ learning: { lesson }, part }: { learning: Learning; part: number }) {
  const { name, brief, watch } = lesson.roles[part];
  const model = known.value;
  return (
    <>
      <h2>{name}</h2>
      <Told text={brief} />
      <p class="aside">Watches: {watchText(watch, namesIn(lesson, model), model)}</p>
    </>
  );
}

function PredictSlide({ learning, part }: { learning: Learning; part: number }) {
  if (part === 0) return <Told text={learning.lesson.predict.prompt} />;
  if (learning.kept.value.revealed) {
    return <Told text="The prediction is given; the next slide shows it beside what happens." />;
  }
  return <Large part={<PredictionField learning={learning} bare />} />;
}

function RevealSlide({ learning, part }: { learning: Learning; part: number }) {
  const now = useRevealed(learning);
  const chart = part === 0 ? 0 : part - 1;
  if (chart >= learning.lesson.reveal.length) {
    return <Large part={<GridPart learning={learning} ready />} />;
  }
  if (part === 1) return <ComparedSlide learning={learning} now={now} />;
  return (
    <>
      <Waiting now={now} />
      <Large part={<RevealPart learning={learning} part={chart} worlds={now.worlds} />} />
    </>
  );
}

/** The line drawn in front of the room beside what happens; where none was, the room compares. */
function ComparedSlide({ learning, now }: { learning: Learning; now: WorldsNow }) {
  if (learning.kept.value.work.prediction === null) {
    return <Told text="Hands up: who expected this? Who expected something else, and what?" />;
  }
  return <Compared learning={learning} worlds={now.worlds} />;
}

function SurpriseSlide({ learning, part }: { learning: Learning; part: number }) {
  const { lesson, jobs } = learning;
  const statement = lesson.surprises[part];
  const now = useWorlds(jobs, worldsOfStatements(lesson, [statement]), learning.ask());
  return (
    <>
      <LiveStatement lesson={lesson} statement={statement} worlds={now.worlds} />
      <Waiting now={now} />
    </>
  );
}
