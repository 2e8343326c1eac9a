using System.Collections.Concurrent;

namespace Helpline.Tests.Support;

/// <summary>Hears of every file made in a folder, also of one that is gone before anybody could look.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly FileSystemWatcher watcher;
    private readonly ConcurrentQueue<string> made = [];

    internal FolderWatch(string folder)
    {
        watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName };
        watcher.Created += (_, file) => made.Enqueue(file.FullPath);
        watcher.EnableRaisingEvents = true;
    }

    internal IReadOnlyCollection<string> Made => made;

    public void Dispose() => watcher.Dispose();
}
