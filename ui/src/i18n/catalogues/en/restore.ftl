### Restoring a backup: choosing it, what it would mean, what it came to, and taking a file that was restored by hand.

restore-heading = Restore a backup
restore-start = Restore a backup
restore-card-says = A backup takes the place of the books, and the books that stand here now are put aside. On another computer the recovery key is enough.
restore-choose-says = The backup is read and checked first. Nothing is changed before you have seen what the restore would mean.
restore-folder = Folder with backups
restore-folders = Folders that may have some
restore-look = Look here
restore-folder-gone = This folder is not there. Put the disk in, or type another one.
restore-folder-empty = There is no backup in this folder.
restore-files = Backups, newest first
restore-file-size = { $size } MB
restore-path = The backup’s file
restore-read = Read this backup
restore-key = Recovery key
restore-key-help = From the paper that was printed when backups were set up. Spaces and small letters don’t matter.
restore-try-key = Read it with this key
restore-stage-opening = Opening the backup, { $percent }
restore-stage-checking = Checking everything in it, { $percent }
restore-stage-comparing = Comparing it with the books, { $percent }
restore-reading-says = Nothing is changed by this.
restore-stop = Stop
restore-again = Choose another backup
restore-kind-test = (test books)
restore-backup = The backup
restore-present = The books now
restore-last-written = Last entry
restore-last-invoice = Last invoice
restore-doubts = Card payments not known
restore-none-yet = None
restore-present-none = There are no books on this computer yet, so nothing is lost.
restore-present-unreadable = The present books can’t be read. Nobody can say what they hold that the backup lacks.
restore-present-other-history = The present books and the backup have gone different ways. What is lost can’t be counted.
restore-lost-nothing = The present books hold nothing that is not in the backup.
restore-lost = This will be missing from the books:
restore-lost-invoices =
    { $count ->
        [one] one invoice over { $sum }
       *[other] { $shown } invoices, together { $sum }
    }
restore-lost-credit-notes =
    { $count ->
        [one] one credit note over { $sum }
       *[other] { $shown } credit notes, together { $sum }
    }
restore-lost-payments =
    { $count ->
        [one] one payment of { $sum }
       *[other] { $shown } payments, together { $sum }
    }
restore-lost-refunds =
    { $count ->
        [one] one refund of { $sum }
       *[other] { $shown } refunds, together { $sum }
    }
restore-lost-says = It stays in the books that are put aside. Print it there first, and enter it again afterwards.
restore-means-kept = The books that stand here now are put aside under another name. Nothing is deleted.
restore-means-numbers = Invoices, receipts and credit notes begin new numbers with an ending of their own, so that none is given twice.
restore-means-terminals = Every terminal is marked until it was reconciled: it may have taken money the restored books know nothing of.
restore-means-doubts = Card payments whose outcome is not known: those in the backup stay open, those only in the present books must be settled by their slips.
restore-vouched = The backup was made on this computer and has not been changed.
restore-not-vouched = The backup is whole. That it was made on this computer can’t be proven here.
restore-who = Who restores?
restore-who-needed = Choose who restores.
restore-authority-key = No supervisor code can be checked for these books here. The recovery key stands for the supervisor.
restore-authority-needed = No supervisor code can be checked for these books here. Type the recovery key: it stands for the supervisor.
restore-do = Restore this backup
restored-heading = The books were restored
restored-says = Numbers end with { $suffix } from now on.
restored-kept = The books that stood here before are in
restored-todo = To do now
restored-todo-terminals = Reconcile every terminal in Settings, Nets payment terminals, and compare: it may have taken money these books know nothing of.
restored-todo-password = Type the account’s password in Settings, Nets Connect@Cloud account. Until then no card can be taken.
restored-todo-code = Set a supervisor code in Settings, Supervisor code.
restored-todo-backups = Set up backups in Settings, Books and backups.
restored-close = Go on
restore-terminal = Check against reconciliation
restore-terminal-says = The books were restored. { $terminal } may have taken money they know nothing of: reconcile it and compare.
take-heading = Restored by hand?
take-says = If somebody put these books here on purpose, a supervisor can take them for the books from now on. New numbers begin and every terminal is marked, as after a restore. What is missing from them stays missing.
take-checking = First the check has to find everything whole.
take-do = These are the books I restored
