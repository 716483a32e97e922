import app from './en/app.json' with { type: 'json' }
import queue from './en/queue.json' with { type: 'json' }
import client from './en/client.json' with { type: 'json' }
import ticket from './en/ticket.json' with { type: 'json' }
import clock from './en/clock.json' with { type: 'json' }
import composer from './en/composer.json' with { type: 'json' }
import audit from './en/audit.json' with { type: 'json' }
import file from './en/file.json' with { type: 'json' }
import opening from './en/opening.json' with { type: 'json' }
import measure from './en/measure.json' with { type: 'json' }
import backup from './en/backup.json' with { type: 'json' }
import settings from './en/settings.json' with { type: 'json' }
import profile from './en/profile.json' with { type: 'json' }
import welcome from './en/welcome.json' with { type: 'json' }
import mailImport from './en/import.json' with { type: 'json' }
import panel from './en/panel.json' with { type: 'json' }
import link from './en/link.json' with { type: 'json' }
import refusal from './en/refusal.json' with { type: 'json' }
import reminder from './en/reminder.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import manners from './en/manners.json' with { type: 'json' }
import update from './en/update.json' with { type: 'json' }
import cli from './en/cli.json' with { type: 'json' }

/** Spread, so that the ids stand in this module's own declaration and every program notices a changed catalog. */
export const english = {
  ...app,
  ...queue,
  ...client,
  ...ticket,
  ...clock,
  ...composer,
  ...audit,
  ...file,
  ...opening,
  ...measure,
  ...settings,
  ...backup,
  ...profile,
  ...welcome,
  ...mailImport,
  ...panel,
  ...link,
  ...refusal,
  ...reminder,
  ...search,
  ...manners,
  ...update,
  ...cli,
}
