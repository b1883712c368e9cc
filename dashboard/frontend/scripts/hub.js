// The one file with listeners. Everything works without it; it only makes some of it smoother.
import { Button, ErrorSummary, NotificationBanner, SkipLink, createAll } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
createAll(SkipLink)
createAll(Button, { preventDoubleClick: true })
createAll(ErrorSummary)
createAll(NotificationBanner)
