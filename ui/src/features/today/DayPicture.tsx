// A small picture of the day: what was taken, hour by hour, card and cash one upon the other. The same figures stand in a table for
// whoever does not see it. Heights are shares of the greatest hour; nothing here is a sum.
import type { Day, DayHour } from "../../api/generated/types";
import { useFormat } from "../../foundations/use-format";
import { useT } from "../../i18n/translate";

const height = 96;

/** As wide as a short day is drawn, so that it fills its card. */
const least = 360;

/** How high a part stands; an hour that gave back more than it took has no bar, and its figure says so. */
function share(part: number, top: number): number {
  return top <= 0 || part <= 0 ? 0 : Math.max(2, Math.round((part / top) * height));
}

function Bar({ hour, top, left }: { hour: DayHour; top: number; left: number }) {
  const cash = share(hour.cash.minor, top);
  const card = share(hour.card.minor, top);
  return (
    <g>
      {card > 0 && <rect className="picture-card" x={left} width="18" y={height - cash - card} height={card} rx="2" />}
      {cash > 0 && <rect className="picture-cash" x={left} width="18" y={height - cash} height={cash} rx="2" />}
    </g>
  );
}

export function DayPicture({ day }: { day: Day }) {
  const t = useT();
  const format = useFormat();
  const hours = Math.max(1, day.hours.length);
  const slot = Math.max(24, least / hours);
  const width = hours * slot;
  return (
    <section className="card card-pad today-picture" aria-labelledby="today-picture">
      <div className="row row-wide">
        <h2 id="today-picture">{t("today-picture")}</h2>
        <span className="small muted picture-legend" aria-hidden="true">
          <i className="picture-card" /> {t("payment-card")} <i className="picture-cash" /> {t("payment-cash")}
        </span>
      </div>
      <svg viewBox={`0 0 ${width} ${height + 18}`} aria-hidden="true" focusable="false" preserveAspectRatio="xMinYMid meet">
        <line x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} className="picture-ground" />
        {day.hours.map((hour, place) => (
          <g key={hour.hour} transform={`translate(${place * slot} 0)`}>
            <Bar hour={hour} top={day.top.minor} left={slot / 2 - 9} />
            <text x={slot / 2} y={height + 14} textAnchor="middle">
              {String(hour.hour).padStart(2, "0")}
            </text>
          </g>
        ))}
      </svg>
      <table className="visually-hidden">
        <caption>{t("today-picture")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("today-hour")}</th>
            <th scope="col">{t("payment-card")}</th>
            <th scope="col">{t("payment-cash")}</th>
          </tr>
        </thead>
        <tbody>
          {day.hours.map((hour) => (
            <tr key={hour.hour}>
              <th scope="row">{String(hour.hour).padStart(2, "0")}</th>
              <td>{format.money(hour.card)}</td>
              <td>{format.money(hour.cash)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
