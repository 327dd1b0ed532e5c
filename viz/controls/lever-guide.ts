/** Which way a lever is usually good, and what that costs or hangs on. */
export interface LeverGuide {
  readonly good: "higher" | "lower" | "depends";
  readonly why: string;
  /** Shown under “More”: seldom moved, or of use in few scenarios. */
  readonly rare?: true;
}

const higher = (why: string): LeverGuide => ({ good: "higher", why });
const lower = (why: string): LeverGuide => ({ good: "lower", why });
const depends = (why: string): LeverGuide => ({ good: "depends", why });
const rarely = (guide: LeverGuide): LeverGuide => ({ ...guide, rare: true });

/** Readings of the model's rules in words, by lever; a lever without one has no stated direction. */
const GUIDE: Readonly<Record<string, LeverGuide>> = {
  values_recruitment: higher("It works slowly, as people come and go."),
  leadership_support: higher("It helps over years rather than months."),
  reporting_burden: lower("Reporting takes the time of those who should be improving care."),
  single_forum: higher("It saves time, where there is much reporting to save."),
  headroom: higher("It saves time; regulators learn of trouble no sooner."),
  public_label: lower("A public label deters recruits; support can come without it."),
  mandate: depends("Pressure brings partners together and holds them, and costs their own will."),
  match_care: higher("Clearer purpose and better fit, for some months of delay."),
  partner_limit: rarely(depends("More helpers bring more help and take more time to deal with.")),
  pilot_first: depends("Small steps let trust grow, and put off the gain of the full arrangement."),
  fast_track: higher("Less time is lost in approval, where a deal needs it."),
  post_share: depends(
    "More of the joining side feel at home; fewer posts go to the stronger side.",
  ),
  openness: higher("Commitments are easier to keep; it costs nothing in the model."),
  engagement: higher("Staff are less strained by change; it takes senior time and slows a deal."),
  project_management: higher("Joint work runs better; the team has to be paid."),
  framing: higher("People lose less of who they are; it costs nothing in the model."),
  restructure_delay: rarely(depends("Quiet at first, and doubt about posts for longer.")),
  protected_time: higher("The day job suffers less; the time has to be paid for."),
  best_of_both: rarely(higher("The helper gains as well, where it has something to learn.")),
  improvement_programme: higher("Care improves from within; the programme has to be paid for."),
  transition_funding: higher(
    "It fills a hole while it lasts; some of it becomes lasting spending.",
  ),
  funding_delivered: rarely(higher("A broken promise costs money and faith.")),
  capital_funding: higher("It lifts care a little and lastingly; somebody else has to find it."),
  shared_data: higher("Boards see sooner what works; it has to be paid for."),
  review_interval: depends("Reviews mend joint work, and can end it."),
  exit_rule: rarely(
    depends("A higher bar ends poor partnerships sooner, and some slow good ones."),
  ),
};

/** What is said of a lever's direction; undefined for one that nothing is said of. */
export const guideOf = (id: string): LeverGuide | undefined =>
  Object.hasOwn(GUIDE, id) ? GUIDE[id] : undefined;

/** “Higher is usually better.” */
export function directionText({ good }: LeverGuide): string {
  if (good === "depends") return "Neither way is better as such.";
  return `${good === "higher" ? "More" : "Less"} is usually better.`;
}
