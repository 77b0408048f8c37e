### Backups: where they go, with which key, how the last ones went.

backup-heading = Backups
backup-practice = Practice books are not backed up.
backup-says = Every midnight and whenever the till is closed, the books are copied to a folder you choose, checked and encrypted. Kept are seven days, five weeks and twelve months.
backup-set-up = Set up backups
backup-none = No backup yet
backup-none-says = The first one is made as soon as the folder is there.
backup-good = Last backup { $when }
backup-late = The last good backup is of { $when }, more than two days ago
backup-good-says = Checked whole and encrypted, { $size } MB
backup-rehearsal-none = No rehearsal yet
backup-rehearsal-good = Restored for a rehearsal { $when }: all sums agree
backup-rehearsal-failed = The rehearsal of { $when } failed
backup-rehearsal-says = Once a month the newest backup is restored into a file of its own and its sums are compared with the books.
backup-stage-copying = Copying the books, { $percent }
backup-stage-checking = Checking the copy, { $percent }
backup-stage-sealing = Encrypting the copy into the folder, { $percent }
backup-stage-reading-back = Reading the backup back, { $percent }
backup-stage-opening = Opening the newest backup, { $percent }
backup-running-says = You can go on selling meanwhile.
backup-stop = Stop
backup-failed = The backup of { $when } failed.
backup-fault-folder-gone = The folder is not there. Put the disk in, or choose another folder.
backup-fault-folder-full = The disk of the folder is full. Nothing half done stayed behind. Make room, or choose another folder.
backup-fault-folder-read-only = The folder can’t be written. Allow it, or choose another folder.
backup-fault-no-room = There is no room beside the books for the copy. Make room on this computer.
backup-fault-unsound = The copy failed its checks. Earlier backups were kept. Check the books.
backup-fault-reads-otherwise = What was written to the folder does not read back as it was written. The disk may be failing: choose another one.
backup-fault-key-missing = The keychain did not give the key. Unlock it and try again.
backup-fault-other-key = The newest backup in the folder is sealed with another key.
backup-fault-no-backup = There is no backup of these books in the folder.
backup-fault-other-sums = The backup’s sums are not those of the books. Keep both, and get support.
backup-fault-stopped = It was stopped.
backup-fault-failed = The system refused. The log says more.
backup-move = Another folder
backup-place-holds =
    { $count ->
        [one] One backup of these books is here.
       *[other] { $shown } backups of these books are here.
    }
backup-same-disk = The same disk as the books.
backup-same-disk-says = If this disk fails or the computer is stolen, books and backups are gone together. Use another disk.
backup-now = Back up now
backup-rehearse = Rehearse a restore
backup-folder-heading = Where do backups go?
backup-folder-says = Best is another disk that is always plugged in, or a folder another computer keeps. Backups are encrypted before they leave this computer.
backup-folder-offered = Folders to choose from
backup-folder = Folder
backup-folder-other-disk = Another disk
backup-folder-same-disk = On the books’ own disk
backup-next = Next: the recovery key
backup-begin = Begin
backup-move-do = Use this folder
backup-key-heading = The recovery key
backup-key-says = With this key alone the books can be restored on another computer. It is shown once. Print it or write it down, and keep it where the computer is not. Whoever has it and a backup can read the books.
backup-key-print = Print the key
backup-key-end = The last six characters, from your paper
backup-key-end-says = So that nobody finds out too late that it was not written down.
ending-heading = Closing the till
ending-says = Noting the last line of the books …
ending-without = Close without a backup
close-refused-heading = A card payment is running
close-refused-says = The till can’t close now, and nothing was changed. Wait for the outcome, or abort the payment, and then close the till. If the computer is switched off all the same, the next start finds the payment again: it is not sent a second time, and not lost.
close-refused-go-on = Go on
today-backup-late = No good backup for more than two days.
