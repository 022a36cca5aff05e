// Where the web client begins.
import '@fontsource-variable/hanken-grotesk';
import './styles/app.css';
import { mount } from 'svelte';
import App from './App.svelte';

const theme = localStorage.getItem('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
mount(App, { target: document.getElementById('app') as HTMLElement });
