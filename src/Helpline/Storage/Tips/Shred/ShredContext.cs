using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips.Shred;

/// <summary>The third database: the keys whose deletion erases a tip. Never in one transaction with anything else.</summary>
internal sealed class ShredContext(DbContextOptions<ShredContext> options) : DbContext(options)
{
    public DbSet<ShredRow> Keys => Set<ShredRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ShredRow>();
        RowModel.Apply(modelBuilder);
    }
}
