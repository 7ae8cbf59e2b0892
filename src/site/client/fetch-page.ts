/**
 * A page of this archive as a document whose scripts do not run. Rejects where it is not there. Read by XMLHttpRequest,
 * since the pages' security policy allows no text that a script makes HTML of, as `DOMParser` does.
 */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`Unexpected status ${request.status} of ${address}`));
    };
    request.onerror = () => reject(new Error(`Unexpected failure to fetch ${address}`));
    request.send();
  });
}
