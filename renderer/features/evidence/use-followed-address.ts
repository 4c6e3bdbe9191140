import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../core/paths.ts';

const restMs = 400;

type Address = {
  dossierId: string;
  /** The file the address names. */
  evidenceId: string | undefined;
  /** The file that is looked at. */
  currentId: string | undefined;
  onShow: (id: string) => void;
};

/** The address follows the file that is looked at, so that a reload lands on it again; a link from elsewhere leads. */
export function useFollowedAddress({ dossierId, evidenceId, currentId, onShow }: Address): void {
  const [, navigate] = useLocation();
  const written = useRef(evidenceId);
  useEffect(() => {
    if (evidenceId !== undefined && evidenceId !== written.current) onShow(evidenceId);
    written.current = evidenceId;
  }, [evidenceId, onShow]);
  useEffect(() => {
    if (currentId === undefined || currentId === written.current) return;
    const timer = setTimeout(() => {
      written.current = currentId;
      navigate(paths.evidence(dossierId, currentId), { replace: true });
    }, restMs);
    return () => clearTimeout(timer);
  }, [currentId, dossierId, navigate]);
}
