import { addons } from 'storybook/manager-api';
import { looks } from './looks';

addons.setConfig({ theme: looks.light, sidebar: { showRoots: true } });
