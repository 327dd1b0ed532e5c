import "../../styles/teach-wall.css";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { CodedTable } from "../../../sim/teach/round-code.ts";
import { LetterKeys } from "../learn/letter-keys.tsx";
import { deed } from "../learn/slides.ts";
import { useKey } from "../learn/use-key.ts";
import { say } from "../notices.ts";
import { addressOf } from "../route.ts";
import { QrPicture } from "../share/qr-picture.tsx";
import { Truths } from "./debrief.tsx";
import { PlayWaiting, PublicEvents } from "./everybody-sees.tsx";
import { FigureChart } from "./figure-chart.tsx";
import { figuresOf } from "./figures.ts";
import type { Played } from "./future.ts";
import type { Session } from "./session.ts";
import { namesOf, teamHash } from "./table.ts";
import { YearCode } from "./year-code.tsx";

interface BigScreenProps {
  known: PageModel;
  at: CodedTable;
  now: Session;
  future: Played;
  debrief: boolean;
  leave: () => void;
}

interface Slide {
  readonly title: string;
  readonly body: ComponentChildren;
}

/** The role play in front of a room: one thing at a time, large, turned by keys or a clicker. */
export function BigScreen(props: BigScreenProps) {
  const slides = slidesOf(props);
  const [place, setPlace] = useState(0);
  const at = Math.min(place, slides.length - 1);
  const heading = useRef<HTMLHeadingElement>(null);
  const turn = (to: number) => {
    const next = Math.max(0, Math.min(slides.length - 1, to));
    setPlace(next);
    say(`${next + 1} of ${slides.length}: ${slides[next].title}`);
  };
  useKey((key) => {
    const what = deed(key);
    if (what === "next") turn(at + 1);
    else if (what === "back") turn(at - 1);
    else if (what === "first") turn(0);
    else if (what === "leave") props.leave();
    return what !== null;
  });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [at]);
  useEffect(() => {
    document.documentElement.classList.add("on-wall");
    return () => document.documentElement.classList.remove("on-wall");
  }, []);
  return (
    <div class="play-wall">
      <p class="play-wall-where">{props.at.play.title}</p>
      <h1 tabIndex={-1} ref={heading}>
        {slides[at].title}
      </h1>
      <div class="play-wall-body" key={at}>
        {slides[at].body}
      </div>
      <nav class="play-wall-foot" aria-label="Slides">
        <button type="button" disabled={at === 0} onClick={() => turn(at - 1)}>
          <span aria-hidden="true">← </span>Back
        </button>
        <span>
          {at + 1} of {slides.length}
        </span>
        <button type="button" disabled={at === slides.length - 1} onClick={() => turn(at + 1)}>
          Next<span aria-hidden="true"> →</span>
        </button>
        <LetterKeys />
        <button type="button" onClick={props.leave}>
          Leave<span aria-hidden="true"> (Esc)</span>
        </button>
      </nav>
    </div>
  );
}

function slidesOf(props: BigScreenProps): Slide[] {
  if (props.debrief) return debriefSlides(props);
  return props.now.played === 0 ? openingSlides(props) : yearSlides(props);
}

function openingSlides({ at, now }: BigScreenProps): Slide[] {
  const { play } = at;
  return [
    ...play.situation.map((text, i) => ({
      title: i === 0 ? play.title : "The situation",
      body: <p class="play-wall-text">{text}</p>,
    })),
    ...play.teams
      .filter(({ id }) => now.playing.includes(id))
      .map((team) => ({
        title: team.name,
        body: (
          <div class="play-wall-team">
            <QrPicture
              text={addressOf(teamHash(at, team))}
              label={`Link of ${team.name} as a QR code`}
            />
            <p class="play-wall-text">{team.want}</p>
          </div>
        ),
      })),
  ];
}

function yearSlides({ known, at, now, future }: BigScreenProps): Slide[] {
  const { played } = now;
  if (!future.told) return [{ title: `Year ${played}`, body: <PlayWaiting future={future} /> }];
  const figures = figuresOf(at.play.public, future.told, known.outcomes, namesOf(at, known));
  return [
    {
      title: `Year ${played}: what everybody hears of`,
      body: <PublicEvents known={known} at={at} played={played} future={future} />,
    },
    ...figures.map((figure) => ({
      title: `After year ${played}`,
      body: <FigureChart figure={figure} years={at.play.rounds} />,
    })),
    { title: "For the teams", body: <YearCode at={at} played={played} /> },
  ];
}

function debriefSlides({ known, at, future }: BigScreenProps): Slide[] {
  const { truths, questions } = at.play.debrief;
  return [
    ...truths.map((truth) => ({
      title: "What was true",
      body: <Truths known={known} at={at} future={future} only={truth} />,
    })),
    ...questions.map((question) => ({
      title: "To talk about",
      body: <p class="play-wall-text">{question}</p>,
    })),
  ];
}
