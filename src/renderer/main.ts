import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { bridgeKey, createBridge } from './bridge'
import { createWords, languageFor } from './locales'
import './styles/main.css'

const bridge = createBridge(window)

createApp(App)
  .provide(bridgeKey, bridge)
  .use(createPinia())
  .use(createWords(languageFor(navigator.language)))
  .mount('#app')
