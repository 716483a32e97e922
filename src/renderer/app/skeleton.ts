import { useEffect } from 'react'

/** Takes away what the page showed while there was nothing else, once there is. */
export function useSkeletonGone(shown: boolean): void {
  useEffect(() => {
    if (shown) document.getElementById('skeleton')?.remove()
  }, [shown])
}
