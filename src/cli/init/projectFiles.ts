import type { Answers } from './answers';
import { hubspotProject } from './templates/hubspotProject';
import { ownPhoneFiles } from './templates/ownPhone';
import { phoneTemplate } from './templates/phones';
import { readme } from './templates/readme';
import { toolchain } from './templates/toolchain';
import { widgetFiles } from './templates/widget';
import type { Files } from './writeFiles';

/** All files of a new project. */
export const projectFiles = (answers: Answers, dependency: string): Files => ({
  ...hubspotProject(answers),
  ...toolchain(answers, dependency),
  ...(answers.phone === 'own' ? ownPhoneFiles : widgetFiles(phoneTemplate(answers.phone).source)),
  'README.md': readme(answers),
});
