import './trusted.ts'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { connect } from './bridge/bridge.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The window has no root element')
connect()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
