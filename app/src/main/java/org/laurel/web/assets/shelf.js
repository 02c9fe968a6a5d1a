// Files on their way, kept in this browser until they have arrived, so that neither a reload nor a
// closed lid loses one.
const Shelf = {
  put: (entry) => onShelf("readwrite", (store) => store.put(entry)),
  all: () => onShelf("readonly", (store) => store.getAll()),
  remove: (key) => onShelf("readwrite", (store) => store.delete(key)),
  clear: () => onShelf("readwrite", (store) => store.clear()),
};

function onShelf(mode, work) {
  return new Promise((done, failed) => {
    const opening = indexedDB.open("laurel", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("uploads", { keyPath: "key" });
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("uploads", mode);
      const request = work(transaction.objectStore("uploads"));
      transaction.onabort = () => failed(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        done(request.result);
      };
    };
  });
}

// A shared computer must not show the next person what somebody was sending.
document.querySelector("form[action$='/sign-out']")?.addEventListener("submit", () => { Shelf.clear().catch(() => {}); });
