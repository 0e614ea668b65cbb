import { configure } from 'storybook/test';
import { patience } from './patience';

configure({ asyncUtilTimeout: patience });
