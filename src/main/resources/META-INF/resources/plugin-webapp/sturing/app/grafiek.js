/* Charts that read in black and white: by hatching, points and dashes, with what they say in words and the same numbers as a table. */
import { el } from './bouw.js';

const INKT = '#14407a';

let bibliotheek;
/** The library makes itself known as a global: it is no module. */
const laad = () => (bibliotheek ??= import('./chart.js').then(() => globalThis.Chart));

/** From light to dark: empty, dots, stripes, full. */
const VULLINGEN = [
  () => {},
  (pen) => [[2, 2], [6, 6]].forEach(([x, y]) => pen.fillRect(x - 1, y - 1, 2, 2)),
  (pen) => {
    pen.lineWidth = 2;
    [-4, 0, 4, 8].forEach((x) => {
      pen.moveTo(x - 1, 9);
      pen.lineTo(x + 9, -1);
    });
    pen.stroke();
  },
  (pen) => pen.fillRect(0, 0, 8, 8)
];

function vulling(soort) {
  const vlak = document.createElement('canvas');
  vlak.width = vlak.height = 8;
  const pen = vlak.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 8, 8);
  pen.fillStyle = pen.strokeStyle = INKT;
  VULLINGEN[soort](pen);
  return pen.createPattern(vlak, 'repeat');
}

const staaf = ({ naam, waarden, vul = 2 }) => ({
  label: naam,
  data: waarden,
  backgroundColor: vulling(vul),
  borderColor: INKT,
  borderWidth: 1.5,
  maxBarThickness: 48
});

const LIJNEN = {
  dicht: { borderDash: [], pointStyle: 'circle', pointRadius: 4, borderColor: INKT, backgroundColor: INKT },
  streep: { borderDash: [3, 3], pointStyle: 'triangle', pointRadius: 5, borderColor: '#8a3a00', backgroundColor: '#fff' },
  norm: { borderDash: [12, 6], pointStyle: 'line', pointRadius: 0, borderColor: '#000', backgroundColor: '#000' }
};

const lijn = ({ naam, waarden, lijn: soort }) => ({ label: naam, data: waarden, borderWidth: 2, ...LIJNEN[soort] });

const instelling = ({ soort, labels, reeksen, as, hoogste, liggend, gestapeld }) => ({
  type: soort,
  data: { labels, datasets: reeksen.map(soort === 'bar' ? staaf : lijn) },
  options: {
    // Nothing moves: not for who asked for that, and nobody needs it.
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: liggend ? 'y' : 'x',
    plugins: {
      legend: {
        display: reeksen.length > 1,
        labels: { color: '#222', font: { size: 13 }, usePointStyle: soort === 'line', pointStyleWidth: 20, boxWidth: 24, boxHeight: 12 }
      }
    },
    scales: {
      [liggend ? 'y' : 'x']: { stacked: gestapeld, ticks: { color: '#222', autoSkip: !liggend }, grid: { display: false } },
      [liggend ? 'x' : 'y']: {
        stacked: gestapeld,
        beginAtZero: true,
        suggestedMax: hoogste,
        // Room above the highest point, or half of it would be cut off.
        grace: hoogste ? 0 : '10%',
        ticks: { color: '#222', precision: 0 },
        title: { display: true, text: as, color: '#222' }
      }
    }
  }
});

/**
 * One or more drawings of the same numbers.
 *
 * @param titel what is drawn
 * @param conclusie what it says, in a sentence; also for who does not see it
 * @param doeken per drawing: soort (line or bar), labels, reeksen, as (words along the axis), hoogte in pixels, and hoogste, liggend, gestapeld
 * @param cijfers the table with the same numbers
 */
export function grafiek({ titel, conclusie, doeken, cijfers }) {
  const vakken = doeken.map((doek) => {
    const canvas = el('canvas', { role: 'img', 'aria-label': `${titel}, ${doek.as}. ${conclusie}` });
    const vak = el('div', { class: 'sturing-doek' }, canvas);
    vak.style.height = `${doek.hoogte ?? 200}px`;
    laad()
      .then((Chart) => canvas.isConnected && new Chart(canvas, instelling(doek)))
      .catch(() => vak.replaceWith(el('p', {}, 'De grafiek is niet geladen. De cijfers staan in de tabel hieronder.')));
    return vak;
  });
  return el(
    'figure',
    { class: 'sturing-grafiek' },
    el('figcaption', {}, el('strong', {}, titel), el('br'), conclusie),
    vakken,
    el('details', {}, el('summary', {}, `Cijfers bij de grafiek: ${titel}`), cijfers)
  );
}

/** Lets go of the drawings in a part of the page that is about to be drawn anew. */
export const ruimOp = (knoop) =>
  knoop.querySelectorAll('canvas').forEach((canvas) => globalThis.Chart?.getChart(canvas)?.destroy());
