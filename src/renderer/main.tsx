import './trusted.ts'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { beginLook } from './app/look.ts'
import { connect } from './bridge/bridge.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The window has no root element')
connect()
await beginLook()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
