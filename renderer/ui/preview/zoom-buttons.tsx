import { ActionIcon } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import classes from './preview.module.css';
import { nextZoom } from './zoom-steps.ts';

type Props = { zoom: number; fit: string; atOne?: string; onZoom: (zoom: number) => void };

/** Smaller, larger, and back to what fits; `fit` says in words what fits ("Vừa khung", "Vừa chiều ngang"). */
export function ZoomButtons({ zoom, fit, atOne = 'Vừa khung', onZoom }: Props) {
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Thu nhỏ (−)"
        title="Thu nhỏ (−)"
        onClick={() => onZoom(nextZoom(zoom, -1))}
      >
        <IconZoomOut size="1.125rem" />
      </ActionIcon>
      <button type="button" className={classes.zoom} title={fit} onClick={() => onZoom(1)}>
        {zoom === 1 ? atOne : `${Math.round(zoom * 100)}%`}
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Phóng to (+)"
        title="Phóng to (+)"
        onClick={() => onZoom(nextZoom(zoom, 1))}
      >
        <IconZoomIn size="1.125rem" />
      </ActionIcon>
    </>
  );
}
