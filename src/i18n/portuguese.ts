import app from './pt-BR/app.json' with { type: 'json' }
import queue from './pt-BR/queue.json' with { type: 'json' }
import client from './pt-BR/client.json' with { type: 'json' }
import ticket from './pt-BR/ticket.json' with { type: 'json' }
import clock from './pt-BR/clock.json' with { type: 'json' }
import composer from './pt-BR/composer.json' with { type: 'json' }
import audit from './pt-BR/audit.json' with { type: 'json' }
import file from './pt-BR/file.json' with { type: 'json' }
import opening from './pt-BR/opening.json' with { type: 'json' }
import measure from './pt-BR/measure.json' with { type: 'json' }
import backup from './pt-BR/backup.json' with { type: 'json' }
import settings from './pt-BR/settings.json' with { type: 'json' }
import profile from './pt-BR/profile.json' with { type: 'json' }
import welcome from './pt-BR/welcome.json' with { type: 'json' }
import mailImport from './pt-BR/import.json' with { type: 'json' }
import panel from './pt-BR/panel.json' with { type: 'json' }
import link from './pt-BR/link.json' with { type: 'json' }
import refusal from './pt-BR/refusal.json' with { type: 'json' }
import reminder from './pt-BR/reminder.json' with { type: 'json' }
import search from './pt-BR/search.json' with { type: 'json' }
import manners from './pt-BR/manners.json' with { type: 'json' }
import update from './pt-BR/update.json' with { type: 'json' }
import cli from './pt-BR/cli.json' with { type: 'json' }

/** Spread, so that the ids stand in this module's own declaration and every program notices a changed catalog. */
export const portuguese = {
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
