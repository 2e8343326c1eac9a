using System.Security.Cryptography;
using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Reading;
using Helpline.Dialogs.Running;
using Helpline.Evidence;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>
/// Fetches a photo into memory, cleans it and lends it out: two at a time over all chats, wiped when they were used. Never touches
/// the disk, never takes what is no photo.
/// </summary>
internal sealed class PhotoFetch(BotApi api, TimeProvider time)
{
    private const int AtATime = 2;
    private const int Tries = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Before the second try, and twice before the third: a server that refuses at once would else use up all of them at once.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(AtATime, AtATime);

    public async Task<T> LendAsync<T>(IReadOnlyList<PhotoSize> sizes, Func<FetchedPhoto, Task<T>> use, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        var photo = default(FetchedPhoto);
        try
        {
            photo = await FetchAsync(sizes, cancellation);
            return await use(photo);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(photo?.Bytes);
            _places.Release();
        }
    }

    /// <summary>The largest of the sizes that may be taken; smaller ones where a large one turns out to be too large.</summary>
    private async Task<FetchedPhoto> FetchAsync(IReadOnlyList<PhotoSize> sizes, CancellationToken cancellation)
    {
        foreach (var size in sizes.Where(size => size.Bytes is null or <= PhotoLimits.LargestBytes).OrderByDescending(size => size.Width * size.Height))
        {
            var (bytes, tooBig) = await FetchAsync(size, cancellation);
            if (bytes is null && !tooBig)
            {
                return Lost;
            }

            var (photo, fault) = bytes is null ? (null, PhotoFault.TooLarge) : JpegCleaner.Clean(bytes);
            CryptographicOperations.ZeroMemory(bytes);
            if (photo is not null)
            {
                return new FetchedPhoto(photo.Bytes, MediaKind.Photo);
            }

            if (fault is not (PhotoFault.TooLarge or PhotoFault.TooManyPixels))
            {
                return Lost;
            }
        }

        return new FetchedPhoto(null, MediaKind.PhotoTooBig);
    }

    private async Task<(byte[]? Bytes, bool TooBig)> FetchAsync(PhotoSize size, CancellationToken cancellation)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (tries > 0)
            {
                await Task.Delay(Pause * tries, time, cancellation);
            }

            using var patience = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            try
            {
                switch (await DownloadAsync(size, either.Token))
                {
                    case BotAnswer<byte[]>.Ok ok:
                        return (ok.Value, false);
                    case BotAnswer<byte[]>.Refused { Kind: RefusalKind.TooBig }:
                        return (null, true);
                }
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                // It stalls; once more.
            }
        }

        return (null, false);
    }

    private async Task<BotAnswer<byte[]>> DownloadAsync(PhotoSize size, CancellationToken cancellation) =>
        await api.GetFileAsync(size.FileId, cancellation) switch
        {
            BotAnswer<BotFile>.Ok { Value.Bytes: > PhotoLimits.LargestBytes } => new BotAnswer<byte[]>.Refused(0, RefusalKind.TooBig),
            BotAnswer<BotFile>.Ok file => await api.DownloadAsync(file.Value.Path, PhotoLimits.LargestBytes, cancellation),
            BotAnswer<BotFile>.Refused refused => new BotAnswer<byte[]>.Refused(refused.Code, refused.Kind),
            _ => new BotAnswer<byte[]>.Unreachable("File"),
        };

    private static FetchedPhoto Lost => new(null, MediaKind.PhotoLost);
}
