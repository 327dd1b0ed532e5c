/** How everybody can use the page, what was tried, and what is known to fall short. */
export const Accessibility = () => (
  <>
    <h2 id="accessibility">Accessibility</h2>
    <p>
      We want everybody to be able to use Partnerscape, and aim at the Web Content Accessibility
      Guidelines 2.2, level AA. By our own tests it meets them in part; what falls short is listed
      below. Nobody outside the project has audited it.
    </p>
    <h3>What you can count on</h3>
    <ul>
      <li>Everything works with the keyboard alone, and what has the focus is outlined.</li>
      <li>
        Every slider has a name and says its value with its unit. Arrow keys move it by a step, Page
        Up and Page Down by more, Home and End to its ends.
      </li>
      <li>
        Every chart has a summary in words and a table with the same numbers. The drawing of people
        and ties is told in sentences beneath it.
      </li>
      <li>
        Colour is never the only sign: scenarios have marks, lines and names as well. Colours can be
        told apart under the common forms of colour blindness, in light and in dark.
      </li>
      <li>
        Text can be enlarged to 200 %, the page fits a phone 360 pixels wide, and things to press
        are 44 pixels high there.
      </li>
      <li>
        If your system asks for less motion, nothing glides; the replay then goes year by year.
        Nothing plays unless you start it.
      </li>
      <li>New results are announced once, when they are finished, and never take the focus.</li>
    </ul>
    <h3>Keys</h3>
    <dl>
      <dt>
        <kbd>Tab</kbd>, <kbd>Shift+Tab</kbd>
      </dt>
      <dd>From one thing to the next; the first leads to the results.</dd>
      <dt>
        <kbd>Ctrl+Z</kbd>, <kbd>Ctrl+Shift+Z</kbd>
      </dt>
      <dd>Undo and redo what you changed on Compare. A Mac uses the Command key.</dd>
      <dt>
        <kbd>Esc</kbd>
      </dt>
      <dd>Closes a menu or the tour.</dd>
    </dl>
    <h3>What falls short</h3>
    <ul>
      <li>Wide tables scroll sideways on small screens.</li>
      <li>
        Equations are text in one line, not mathematical markup; a screen reader reads them sign by
        sign.
      </li>
      <li>Pictures saved from charts carry no text; save the table beside them.</li>
      <li>It is in English only, and some words of statistics cannot be avoided.</li>
      <li>
        It was tried by keyboard and with an automatic checker (axe) in Chromium, and opened in
        Firefox; not yet by people who use a screen reader, a switch or voice every day.
      </li>
    </ul>
    <p>
      If something does not work for you, tell whoever gave you this page, or open an issue where
      the project is kept: say what you wanted to do, with which browser and which aid. This
      statement is of 22 November 2026.
    </p>
  </>
);
