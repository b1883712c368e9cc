// The one file with listeners. Everything works without it; it only makes some of it smoother.
import { Button, ErrorSummary, NotificationBanner, SkipLink, createAll } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
createAll(SkipLink)
createAll(Button, { preventDoubleClick: true })
createAll(ErrorSummary)
createAll(NotificationBanner)

// Typing is being here: no session may end under somebody who writes a long reason. At most once in five minutes.
const EVERY = 5 * 60 * 1000
let heard = Date.now()
document.addEventListener('input', () => {
  if (Date.now() - heard > EVERY) {
    heard = Date.now()
    fetch('/still-here', { redirect: 'manual' }).catch(() => {})
  }
})
