/** The language in which the server speaks to its author. */
import { config } from '@vscode/l10n';
import spanish from '../../../l10n/bundle.l10n.es.json';

const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = { es: spanish };

/**
 * From now on messages are said in this language, or in English where it is not spoken here. `locale` is a tag such as `es` or
 * `es-MX`, as clients tell it (BCP 47). A server has one client, so the whole of it has one language.
 */
export function speak(locale: string | undefined): void {
  const language = locale?.toLowerCase().split(/[-_]/)[0] ?? '';
  config({ contents: Object.hasOwn(translations, language) ? { ...translations[language] } : {} });
}
